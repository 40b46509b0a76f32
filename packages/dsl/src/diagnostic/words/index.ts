/** Findings in other languages; each language is loaded when it is asked for. */
export { withoutValues } from "../fill.ts";
export { type FindingLanguage, type FindingWords, findingWords } from "./finding-words.ts";
export { inLanguage } from "./in-language.ts";
export { phraseIn } from "./phrase-in.ts";
