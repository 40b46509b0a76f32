export type * from "./ast.ts";
export { OPEN, type Open, type Scope } from "./scope.ts";
