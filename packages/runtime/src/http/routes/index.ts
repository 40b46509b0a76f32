import type { Route } from "../route.ts";
import { acts } from "./acts.ts";
import { appointments } from "./appointments.ts";
import { callbacks } from "./callbacks.ts";
import { cases } from "./cases.ts";
import { consents } from "./consents.ts";
import { dev } from "./dev.ts";
import { drafts } from "./drafts.ts";
import { files } from "./files.ts";
import { forms } from "./forms.ts";
import { operations } from "./operations.ts";
import { previews } from "./previews.ts";
import { procedures } from "./procedures.ts";
import { resuming } from "./resuming.ts";
import { shares } from "./shares.ts";
import { tasks } from "./tasks.ts";
import { uploads } from "./uploads.ts";

/** Every call there is, in the order in which they are matched: names before places for names. */
export const routes: readonly Route[] = [
	...operations,
	...procedures,
	...cases,
	...consents,
	...resuming,
	...drafts,
	...files,
	...previews,
	...shares,
	...tasks,
	...uploads,
	...appointments,
	...callbacks,
	...dev,
	...forms,
	...acts,
];
