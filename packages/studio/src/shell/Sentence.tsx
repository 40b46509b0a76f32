import type { ReactElement } from "react";

/** A sentence of ours, in which names of the text stand between backticks: they are shown as code, in their own direction. */
export function Sentence({ children }: { readonly children: string }): ReactElement {
	const pieces = children.split("`");
	return (
		<>
			{pieces.map((piece, index) =>
				index % 2 === 1 && index < pieces.length - 1 ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and never change places
					<bdi key={index}>
						<code>{piece}</code>
					</bdi>
				) : (
					piece
				),
			)}
		</>
	);
}
