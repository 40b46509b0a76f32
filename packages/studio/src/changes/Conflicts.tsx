import { type ReactElement, Suspense } from "react";
import { useWorkspace } from "../host/Library.tsx";
import { lazy } from "../shell/lazy.tsx";

/** Files that somebody else wrote meanwhile. */
export function Conflicts(): ReactElement {
	const workspace = useWorkspace();
	return (
		<Suspense fallback={null}>
			{workspace.files.map((file) =>
				file.theirs === undefined ? null : (
					<Conflict key={file.path} file={file} theirs={file.theirs} />
				),
			)}
		</Suspense>
	);
}

/** Loaded when there is one. */
const Conflict = lazy(() => import("./Conflict.tsx"));
