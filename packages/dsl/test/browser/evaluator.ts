/** The door a browser uses to evaluate rules that a bundle carries. */
export { evaluate, holds, OPEN } from "@onedoor/dsl/expression";
