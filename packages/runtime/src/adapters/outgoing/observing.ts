import { AsyncLocalStorage } from "node:async_hooks";

import type { Telemetry } from "../../ports/telemetry.ts";

/** Who is told of an outgoing call that is made now. Nobody, where no span of ours is under way. */
export const observing: AsyncLocalStorage<Telemetry> = new AsyncLocalStorage<Telemetry>();
