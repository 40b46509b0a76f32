import {
	createContext,
	type ReactElement,
	type ReactNode,
	useContext,
	useMemo,
	useState,
} from "react";

import { useLibrary } from "./Library.tsx";
import { type SaveOutcome, saveAll } from "./save.ts";

interface Saving {
	readonly isBusy: boolean;
	/** What the last save came to, until the next edit makes it old news. */
	readonly outcome: SaveOutcome | undefined;
	save(): Promise<void>;
}

const Savings = createContext<Saving | undefined>(undefined);

/** Saves everything that differs from the disk. Words still in a field are taken in first. */
export function SavingProvider({ children }: { readonly children: ReactNode }): ReactElement {
	const { workspace, edits } = useLibrary();
	const [isBusy, setBusy] = useState(false);
	const [outcome, setOutcome] = useState<SaveOutcome>();
	const saving = useMemo(
		() => ({
			isBusy,
			outcome,
			async save() {
				if (isBusy) return;
				setBusy(true);
				takeInTyping();
				await edits.settled();
				if (workspace.changed.length > 0) setOutcome(await saveAll(workspace));
				setBusy(false);
			},
		}),
		[isBusy, outcome, edits, workspace],
	);
	return <Savings value={saving}>{children}</Savings>;
}

export function useSaving(): Saving {
	const saving = useContext(Savings);
	if (saving === undefined) throw new Error("nothing saves round this");
	return saving;
}

/** A field hands its words over when it loses the focus; it gets it back at once. */
function takeInTyping(): void {
	const field = document.activeElement;
	if (!(field instanceof HTMLElement) || field.dataset.typing === undefined) return;
	field.blur();
	field.focus();
}
