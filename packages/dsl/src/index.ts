/** The language in the order of its work: text → findings and definitions → what runs. */
export * from "./check-door.ts";
export {
	type CompilableLibrary,
	type Compiled,
	compile,
	compileDefinition,
} from "./compile/compile.ts";
export { directionOf, layout, outline, toMermaid, toSvg } from "./diagram/index.ts";
export { applyEdit, type Edited, type EditIntent, type Refused } from "./edit/index.ts";
