import { Button, Failsafe, Note } from "@onedoor/form-renderer/parts";
import { type ComponentType, lazy as ofReact, type ReactElement, useReducer } from "react";

import { useWords } from "../words/index.ts";

type Load<Props extends object> = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * A part of a page in a file of its own, as React's `lazy`; but where the file does not come, because the studio has
 * ended, that is said in its place and can be tried again. React gives up the whole page for it, and for good.
 */
export function lazy<Props extends object>(load: Load<Props>): ComponentType<Props> {
	const fetching = () =>
		ofReact(() => load().catch((error: unknown) => Promise.reject(new NotFetched(error))));
	let Part = fetching();
	// biome-ignore-start lint/correctness/noNestedComponentDefinitions: `lazy` is called once a component, when its file is loaded.
	// biome-ignore-start lint/correctness/noComponentHookFactories: the same.
	function Lazy(props: Props): ReactElement {
		const [turn, again] = useReducer((before: number) => before + 1, 0);
		const onAgain = () => {
			Part = fetching();
			again();
		};
		return (
			<Failsafe key={turn} fallback={(error) => <InItsPlace error={error} onAgain={onAgain} />}>
				<Part {...props} />
			</Failsafe>
		);
	}
	// biome-ignore-end lint/correctness/noComponentHookFactories: the same.
	// biome-ignore-end lint/correctness/noNestedComponentDefinitions: the same.
	return Lazy;
}

class NotFetched extends Error {
	constructor(cause: unknown) {
		super("a part of the page did not come", { cause });
	}
}

interface InItsPlaceProps {
	readonly error: unknown;
	readonly onAgain: () => void;
}

function InItsPlace({ error, onAgain }: InItsPlaceProps): ReactElement {
	const { trouble } = useWords();
	// A fault of the part itself is one of the page.
	if (!(error instanceof NotFetched)) throw error;
	return (
		<Note kind="warn">
			<p>{trouble.notFetched}</p>
			<Button kind="second" onClick={onAgain}>
				{trouble.again}
			</Button>
		</Note>
	);
}
