export {
  type AddedStyle,
  addStyle,
  MOST_ADDED_STYLES,
  readAddedStyles,
  readStyleText,
  removeStyle,
  watchAddedStyles,
} from './added-styles.ts';
export { readCitationChoice, watchCitationChoice, writeCitationChoice } from './citation-choice.ts';
export { registrationFor } from './registration.ts';
export {
  ACTOR_KINDS,
  type ActorKind,
  changeSettings,
  defaults,
  originSchema,
  PAINTINGS,
  readSettings,
  type Settings,
  watchSettings,
} from './settings.ts';
export { EVERY_SITE, originOf, patternOf, type SiteState, siteState } from './sites.ts';
export {
  allowOnce,
  type FrameStatus,
  forgetFrames,
  forgetTab,
  isAllowedOnce,
  readTabStatus,
  rememberNonce,
  type TabStatus,
  takeNonce,
  watchTabStatus,
  writeFrame,
} from './tab-status.ts';
export { readProblem, readTrouble, writeTrouble } from './trouble.ts';
export { leaveWords, takeWords, watchWords } from './words-to-check.ts';
