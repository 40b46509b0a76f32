import { Icon } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useWords } from "../../words/index.ts";

export interface SearchFieldProps {
	readonly words: string;
	readonly onChange: (words: string) => void;
}

export function SearchField({ words, onChange }: SearchFieldProps): ReactElement {
	const { home } = useWords();
	return (
		<search className="od-search od-push">
			<Icon name="search" />
			<label className="od-hidden" htmlFor="q">
				{home.search}
			</label>
			<input
				className="od-input"
				id="q"
				type="search"
				autoComplete="off"
				maxLength={100}
				placeholder={home.placeholder}
				value={words}
				onChange={(event) => onChange(event.target.value)}
			/>
		</search>
	);
}
