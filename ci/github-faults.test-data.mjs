import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";

/**
 * What GitHub's own reader says of an action or a workflow, as a list of sentences: `github-faults.test-data.mjs
 * action|workflow`, with the text on its standard input. The reader asks for JSON in a way that only bundlers allow,
 * and so has a process of its own, in which Node allows it.
 */
registerHooks({
	resolve(name, context, next) {
		const found = next(name, context);
		return found.url.endsWith(".json") ? { ...found, importAttributes: { type: "json" } } : found;
	},
});
const { NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");
const { parseAction } = await import("@actions/workflow-parser/actions/index");

const file = { name: "file.yml", content: readFileSync(0, "utf8") };
const read = process.argv[2] === "action" ? parseAction : parseWorkflow;
const { context } = read(file, new NoOperationTraceWriter());
console.log(JSON.stringify(context.errors.getErrors().map(({ message }) => message)));
