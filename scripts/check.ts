import { processIo } from "../packages/cli/src/io.ts";
import { run as onedoor } from "../packages/cli/src/main.ts";
import { checkers, run } from "./house/checkers.ts";

/** `pnpm check`: every checker over the tree, then the library itself. Goes on after a failure, to say everything at once. */
const failed: string[] = [];
for (const { name, tree, keeps } of checkers) {
	const { ok, output } = run(tree);
	console.log(`${ok ? "ok  " : "FAIL"} ${name}: ${keeps}`);
	if (!ok) {
		console.log(output);
		failed.push(name);
	}
}

if ((await onedoor(["check", "procedures", "docs/first-procedure"], processIo())) !== 0) {
	failed.push("procedures");
}
if ((await onedoor(["facts", "procedures"], processIo())) !== 0) failed.push("facts");

console.log(failed.length === 0 ? "everything holds" : `does not hold: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
