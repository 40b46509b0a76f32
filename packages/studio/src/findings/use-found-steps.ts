import type { StepName } from "@onedoor/dsl/bundle";
import { useMemo, useRef } from "react";

import type { Read } from "../check/protocol.ts";
import { useCheck } from "../host/Library.tsx";
import { stepOfFinding } from "./step-of-finding.ts";

/** Steps in which something is found: the same set as long as they are the same. */
export function useFoundSteps(read: Read): ReadonlySet<StepName> {
	const { findings } = useCheck();
	const now = useMemo(
		() => new Set(findings.flatMap((each) => stepOfFinding(each, read.places) ?? [])),
		[findings, read],
	);
	const before = useRef(now);
	const isSame =
		now.size === before.current.size && [...now].every((one) => before.current.has(one));
	if (!isSame) before.current = now;
	return before.current;
}
