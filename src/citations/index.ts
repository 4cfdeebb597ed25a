export { type Place, plainCitation } from './plain.ts';
