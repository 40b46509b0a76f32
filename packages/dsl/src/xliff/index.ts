export { readXliff, type XliffUnit } from "./read-xliff.ts";
export { type Returned, type ReturnProblem, returnedTexts } from "./returned-texts.ts";
export { toXliff } from "./to-xliff.ts";
