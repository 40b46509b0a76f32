import { Button, Note } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { Refused } from "../host/api.ts";
import { useWords } from "../words/index.ts";

export interface TroubleProps {
	readonly error: unknown;
	readonly onAgain: () => void;
}

export function Trouble({ error, onAgain }: TroubleProps): ReactElement {
	const { trouble } = useWords();
	const code = error instanceof Refused ? error.code : "unreachable";
	return (
		<>
			<h1>{trouble.title}</h1>
			<Note kind="bad">
				<p>{trouble.text}</p>
				<p className="small muted">{trouble.code(code)}</p>
			</Note>
			<div className="od-actions">
				<Button onClick={onAgain}>{trouble.again}</Button>
			</div>
		</>
	);
}
