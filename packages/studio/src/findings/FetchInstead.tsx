import type { Finding } from "@onedoor/dsl";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useState } from "react";
import type { Read } from "../check/protocol.ts";
import { useCheck } from "../host/Library.tsx";
import { lazy } from "../shell/lazy.tsx";
import { useWords } from "../words/index.ts";

export interface FetchInsteadProps {
	readonly finding: Finding;
	readonly read: Read;
	readonly onDone: (said: string) => void;
}

/** Takes from a register what is asked now: first it is said what that touches. */
export function FetchInstead(props: FetchInsteadProps): ReactElement {
	const { findings: say } = useWords();
	const { isFrozen } = useCheck();
	const [isAsked, setAsked] = useState(false);
	return (
		<>
			<Button kind="second" off={isFrozen} onClick={() => setAsked(true)}>
				{say.fetch}
			</Button>
			{isAsked ? (
				<Suspense fallback={null}>
					<FetchDialog {...props} onClose={() => setAsked(false)} />
				</Suspense>
			) : null}
		</>
	);
}

/** What one edit of this procedure's own text answers; what the catalogue asks of everybody is repaired there. */
export function isFetchable({ code, fix, file }: Finding): boolean {
	return (
		(code === "asked_though_granted" || code === "asked_though_known") &&
		fix?.kind === "edit" &&
		file.endsWith(".procedure.yaml")
	);
}

/** What it says comes with it. */
const FetchDialog = lazy(() => import("./FetchDialog.tsx"));
