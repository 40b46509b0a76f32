import type { AskingPage } from "@onedoor/dsl/form";
import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { useItemWords } from "../words/index.ts";
import { Pick } from "./NewForm.tsx";

export interface PickPageProps {
	readonly pages: readonly AskingPage[];
	/** What the page is asked by; nothing for none yet. */
	readonly value: string;
	readonly onChoose: (ask: string) => void;
}

/** Where something new is asked; nobody is asked it before that is chosen. */
export function PickPage({ pages, value, onChoose }: PickPageProps): ReactElement {
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const nameOf = ({ step, page }: AskingPage) =>
		[step, ...(page === undefined ? [] : [page])].map((one) => textOf(one, language)).join(": ");
	return (
		<Pick
			label={say.onPage}
			value={value}
			options={[...pages.map((one) => [one.ask, nameOf(one)] as const), ["", say.nowhere]]}
			onChoose={onChoose}
		/>
	);
}
