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

const { main } = await import("../packages/cli/src/main.ts");
if ((await main(["check", "procedures"])) !== 0) failed.push("procedures");

console.log(failed.length === 0 ? "everything holds" : `does not hold: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
