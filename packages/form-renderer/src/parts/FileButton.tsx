import { type ReactElement, type ReactNode, useRef } from "react";

import { Button } from "./Button.tsx";

export interface FileButtonProps {
	readonly id: string;
	readonly accept: string;
	/** Opens the camera. */
	readonly capture?: boolean;
	/** Several may be chosen at once. */
	readonly several?: boolean;
	readonly icon: "upload" | "camera";
	readonly label: string;
	/** What it is for, where several such buttons stand on one page: for who hears it alone. */
	readonly about?: ReactNode;
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
				multiple={props.several === true && props.capture !== true}
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
				<span>
					{props.label}
					{props.about ? <span className="od-hidden">: {props.about}</span> : null}
				</span>
			</Button>
		</>
	);
}
