import type { Operator } from "../mutant.ts";
import { ACTING } from "./acting.ts";
import { CHOICE } from "./choice.ts";
import { DATA_FLOW } from "./data-flow.ts";
import { DATA_USE } from "./data-use.ts";
import { GRAPH } from "./graph.ts";
import { LIFECYCLE } from "./lifecycle.ts";
import { LIMITS } from "./limits.ts";
import { MONEY } from "./money.ts";
import { ONCE_ONLY } from "./once-only.ts";
import { ONLINE } from "./online.ts";
import { PAYMENTS } from "./payments.ts";
import { PEOPLE } from "./people.ts";
import { TIME } from "./time.ts";
import { WORDS } from "./words.ts";

/** Every way to spoil a library, in the order of the ten classes. */
export const OPERATORS: readonly Operator[] = [
	...GRAPH,
	...LIMITS,
	...CHOICE,
	...DATA_FLOW,
	...DATA_USE,
	...ONCE_ONLY,
	...TIME,
	...PEOPLE,
	...ACTING,
	...MONEY,
	...PAYMENTS,
	...WORDS,
	...LIFECYCLE,
	...ONLINE,
];
