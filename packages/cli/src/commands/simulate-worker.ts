import { parentPort } from "node:worker_threads";

import { runPart, type SimulationPart } from "@onedoor/runtime/testing";

/** The other side of `simulate-threads.ts`: one part after the other. What throws ends the thread. */
parentPort?.on("message", (part: SimulationPart) => {
	void runPart(part).then((tally) => parentPort?.postMessage(tally));
});
