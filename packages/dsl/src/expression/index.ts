export type * from "./ast.ts";
export { type CheckedRule, checkRule } from "./check-rule.ts";
export { evaluate, holds } from "./evaluate.ts";
export { KEYWORDS, parseRule } from "./parser.ts";
export { pathsIn } from "./paths-in.ts";
export { printRule } from "./print.ts";
export { implies } from "./proof/imply.ts";
export type { RuleError } from "./rule-error.ts";
export { OPEN, type Open, type Scope } from "./scope.ts";
export {
	ANY,
	type Expected,
	type Named,
	nameOf,
	type RuleEnv,
	type RuleType,
	type Unknown,
	YES_NO,
} from "./types.ts";
