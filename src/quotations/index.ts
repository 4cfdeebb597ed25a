export { findQuotations } from './find.ts';
export type { BlockSpan, FoundQuotation, PageBlock, QuotationKind } from './find-types.ts';
