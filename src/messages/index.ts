export * from './card-contract.ts';
export { contextOf } from './context-of.ts';
export * from './contract.ts';
export * from './limits.ts';
export { askBackground, askPage } from './send.ts';
export { type Handlers, Refusal, serve } from './serve.ts';
