import { type ReactElement, useRef } from "react";

import { Button } from "./Button.tsx";

export interface FileButtonProps {
	readonly id: string;
	readonly accept: string;
	readonly capture?: boolean;
	readonly icon: "upload" | "camera";
	readonly label: string;
	/** Ids of the elements that say more about it. */
	readonly describedBy?: string | undefined;
	readonly onFiles: (files: readonly File[]) => void;
}

/** A button with words that opens the browser's own chooser, whose look and language are not ours. */
export function FileButton(props: FileButtonProps): ReactElement {
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
				aria-describedby={props.describedBy}
				onClick={() => input.current?.click()}
			>
				{props.label}
			</Button>
		</>
	);
}
