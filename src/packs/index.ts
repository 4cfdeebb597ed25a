export { checksumOf } from './checksum.ts';
export { composePack } from './compose-pack.ts';
export { describeProblem } from './pack-problem.ts';
export { parsePack, readPack } from './parse-pack.ts';
export * from './schema.ts';
