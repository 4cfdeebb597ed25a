export * from './contract.ts';
export { askBackground, askPage } from './send.ts';
export { contextOf, type Handlers, Refusal, serve } from './serve.ts';
