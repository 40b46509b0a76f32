import { type ReactElement, useRef } from "react";

import { Button } from "../parts/Button.tsx";
import { describedBy } from "../theme/field-id.ts";

/** A button with words that opens the browser's own chooser; the input itself is found by keyboard and summary. */
export function FileButton(props: {
	readonly id: string;
	readonly accept: string;
	readonly capture?: boolean;
	readonly icon: "upload" | "camera";
	readonly label: string;
	readonly onFiles: (files: readonly File[]) => void;
}): ReactElement {
	const input = useRef<HTMLInputElement>(null);
	return (
		<>
			<input
				ref={input}
				className="od-hidden"
				type="file"
				tabIndex={-1}
				aria-label={props.label}
				aria-hidden="true"
				accept={props.accept}
				multiple={!props.capture}
				capture={props.capture ? "environment" : undefined}
				onChange={(event) => {
					props.onFiles([...(event.target.files ?? [])]);
					event.target.value = "";
				}}
			/>
			<Button
				id={props.id}
				kind="second"
				icon={props.icon}
				aria-describedby={describedBy(props.id, !props.capture, false)}
				onClick={() => input.current?.click()}
			>
				{props.label}
			</Button>
		</>
	);
}
