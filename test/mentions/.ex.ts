import { bundledVocabulary } from './bundled.ts';
import { compile, read, explain } from '../../src/mentions/index.ts';
const v = bundledVocabulary(); const m=compile(v);
const [lang,...texts]=process.argv.slice(2);
const blocks=texts.map(text=>({text,lang:lang==='-'?'':lang!}));
const r=read(m,blocks,[],[]); const ev=[...new Set(r.flatMap(x=>x.evidence))];
blocks.forEach((b,i)=>{console.log(b.text,r[i]!.doubtful); for(const d of explain(m,b,ev,[])) console.log('   ',d.counts?'+':'-',d.text,v.actors[d.actor-1]!.id,d.why)});
