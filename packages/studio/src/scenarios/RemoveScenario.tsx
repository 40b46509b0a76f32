import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useState } from "react";
import { useCheck, useLibrary } from "../host/Library.tsx";
import { lazy } from "../shell/lazy.tsx";
import { fileOfScenario } from "./has-scenarios.ts";
import { useScenarioWords } from "./words/index.ts";

export interface RemoveScenarioProps {
	readonly procedure: string;
	readonly scenario: { readonly id: string; readonly title: string };
	readonly onGone: () => void;
}

/** Takes a scenario out: first it is said which others are told like it, and what becomes of them. */
export function RemoveScenario({ procedure, scenario, onGone }: RemoveScenarioProps): ReactElement {
	const say = useScenarioWords();
	const { workspace } = useLibrary();
	const { isFrozen } = useCheck();
	const [file, setFile] = useState<string>();
	const { id, title } = scenario;
	return (
		<>
			<Button
				kind="quiet"
				icon="trash"
				off={isFrozen}
				aria-label={say.removeOf(title)}
				onClick={() => setFile(fileOfScenario(workspace, procedure, id))}
			>
				{say.remove}
			</Button>
			{file === undefined ? null : (
				<Suspense fallback={null}>
					<RemovalDialog
						places={[{ file, path: ["scenarios", id] }]}
						title={title}
						onClose={(isGone) => {
							setFile(undefined);
							if (isGone) onGone();
						}}
					/>
				</Suspense>
			)}
		</>
	);
}

/** Loaded when somebody wants to remove something. */
const RemovalDialog = lazy(() => import("../rooms/design/item/RemovalDialog.tsx"));
