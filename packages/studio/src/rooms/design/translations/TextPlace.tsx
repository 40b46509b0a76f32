import type { WrittenText } from "@onedoor/dsl/assist";
import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";
import { Link } from "wouter";

import type { Read } from "../../../check/protocol.ts";
import { fileName } from "../../../language/file-name.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import { inAddress } from "../item/place.ts";
import { keyWords, useItemWords } from "../item/words/index.ts";
import { useTranslationWords } from "./words/index.ts";

export interface TextPlaceProps {
	readonly read: Read;
	readonly text: WrittenText;
	/** Where the keyboard is in the table. Of all rows Tab stops only at this one. */
	readonly isHere: boolean;
}

/** What the text is, and the way to its item. */
export function TextPlace({ read, text, isHere }: TextPlaceProps): ReactElement {
	const say = useTranslationWords();
	const query = useQuery();
	const what = useTextName(text);
	const { file, line } = text;
	return (
		<th scope="row">
			<Link
				tabIndex={isHere ? 0 : -1}
				href={query.href({
					view: undefined,
					step: undefined,
					item: inAddress(itemOf(text.path)),
					in: file === read.file ? undefined : file,
					of: undefined,
					missing: undefined,
				})}
			>
				{what}
			</Link>
			<small>
				<bdi>{say.line(fileName(file), line)}</bdi>
			</small>
		</th>
	);
}

/** `Child's full name: Help` */
export function useTextName({ about, path }: WrittenText): string {
	const words = useItemWords();
	const language = useContext(LanguageContext);
	const title = typeof about === "string" ? about : textOf(about, language);
	const key = path.at(-1) ?? "";
	const isCode = path.at(-2) === "codes";
	const named = isCode ? key : keyWords(words, key);
	const above = path.at(isCode ? 1 : -2);
	const owner = title || (path.length > 1 && above !== undefined ? keyWords(words, above) : "");
	return owner === "" || (key === "title" && title !== "") ? owner || named : `${owner}: ${named}`;
}

/** The words of a code are the code's own. */
function itemOf(path: readonly string[]): readonly string[] {
	return path.at(-2) === "codes" ? path : path.slice(0, -1);
}
