export type * from "./ast.ts";
export { evaluate, holds } from "./evaluate.ts";
export { KEYWORDS, parseRule } from "./parser.ts";
export type { RuleError } from "./rule-error.ts";
export { OPEN, type Open, type Scope } from "./scope.ts";
