import { vi } from "vitest";

import { PATIENCE_MS } from "./patience.ts";

/** `vi.waitFor` has no setting of its own, as `expect.poll` has; files share their modules, so it is set once. */
const { waitFor } = vi;
if (waitFor.name !== "waitPatiently")
	vi.waitFor = function waitPatiently(what, options) {
		return waitFor(what, options ?? PATIENCE_MS);
	};
