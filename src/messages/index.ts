export * from './card-contract.ts';
export { contextOf } from './context-of.ts';
export * from './contract.ts';
export * from './limits.ts';
export { type Asked, asked, type Painting, paintingSchema, type SiteReply } from './message-parts.ts';
export { askBackground, askPage } from './send.ts';
export { type Handlers, Refusal, serve } from './serve.ts';
export { toBackground } from './to-background.ts';
export { toPage } from './to-page.ts';
