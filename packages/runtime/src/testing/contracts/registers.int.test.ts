import { describe, expect, it } from "vitest";

import { httpRegisters } from "../../adapters/registers/index.ts";
import { licence } from "../../case/licence.test-data.ts";
import { simulatedPorts, simulatorStore, systemClock } from "../../index.ts";
import { registerServer } from "../outside/register-server.ts";
import { registersContract } from "./registers.ts";

const host = { describe, it, expect };
const ANN = {
	full_name: "Ann Example",
	address: "1 Example Street",
	religion: "none of our business",
};

registersContract(
	"simulator",
	() => {
		const store = simulatorStore(":memory:");
		const records = {
			population: { person: { "079196000001": ANN }, colours: { red: { en: "Red" } } },
		};
		const bundles = [licence("title: Licence\n")];
		const { registers } = simulatedPorts({
			store,
			data: { records, people: [] },
			bundles: () => bundles,
			clock: systemClock,
		});
		return {
			registers,
			cut: (isCut) => store.setMode("population", isCut ? "down" : "answers"),
			close: () => store.close(),
		};
	},
	host,
);

registersContract(
	"registers over HTTP",
	async () => {
		const other = await registerServer({
			services: { confirm_person: () => ({ answer: "matches" }) },
			lists: { colours: { edition: "2026", codes: { red: { title: { en: "Red" } } } } },
		});
		other.book.put("person", "079196000001", ANN);
		other.faults.tellsAll = true;
		const population = { address: other.address, authorization: () => other.authorization };
		return {
			registers: httpRegisters({ registers: { population } }),
			cut: (isCut) => {
				other.faults.down = isCut;
			},
			carriedOut: () => other.book.calls().length,
			close: other.stop,
		};
	},
	host,
);
