/** The grammar of Handlebars alone: its compiler, which makes code from text, is no part of a checker or a browser. */
declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
	export function parse(text: string): hbs.AST.Program;
}
