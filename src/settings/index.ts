export { registrationFor } from './registration.ts';
export { changeSettings, defaults, originSchema, readSettings, type Settings, watchSettings } from './settings.ts';
export { EVERY_SITE, originOf, patternOf, type SiteState, siteState } from './sites.ts';
export {
  allowOnce,
  type FrameStatus,
  forgetFrames,
  forgetTab,
  isAllowedOnce,
  isOwnNonce,
  readTabStatus,
  rememberNonce,
  type TabStatus,
  watchTabStatus,
  writeFrame,
} from './tab-status.ts';
export { readProblem, readTrouble, writeTrouble } from './trouble.ts';
