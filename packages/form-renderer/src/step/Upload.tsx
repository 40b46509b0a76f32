import type { DocumentRequirement } from "@onedoor/dsl/bundle";
import { type ReactElement, useRef, useState } from "react";

import { troubleOf } from "../form/case-client.ts";
import { documentValue, faultOfFile } from "../form/document-value.ts";
import { Button } from "../parts/Button.tsx";
import { Icon } from "../parts/Icon.tsx";
import { describedBy, hintId } from "../theme/field-id.ts";
import { formatBytes } from "../words/format.ts";
import { Said, useLanguage, useSay } from "../words/Speaking.tsx";
import type { WordKey } from "../words/words.ts";
import { useField, useStep } from "./StepContext.tsx";

interface Sending {
	readonly key: number;
	readonly name: string;
	readonly sent: number;
	readonly total: number;
	readonly stop: () => void;
}

interface Failed {
	readonly key: number;
	readonly name: string;
	readonly why: WordKey;
}

let keys = 0;

/** Files of one requirement: chosen or photographed, sent in pieces, each with its progress and a way to take it back. */
export function Upload({
	requirement,
	id,
}: {
	readonly requirement: DocumentRequirement;
	readonly id: string;
}): ReactElement {
	const say = useSay();
	const language = useLanguage();
	const { files, sending, failed, add, remove } = useUploads(requirement);
	const accept = acceptOf(requirement);
	const isFull = files.length + sending.length >= requirement.files.max;
	return (
		<div className="od-stack od-stack--3">
			<p className="od-hint" id={hintId(id)}>
				{say("upload_hint", {
					types: requirement.types.map((type) => type.toUpperCase()).join(", "),
					size: formatBytes(requirement.size, language),
					n: requirement.files.max,
				})}
			</p>
			{isFull ? null : (
				<div className="od-actions">
					<FileButton
						id={id}
						accept={accept}
						icon="upload"
						label={say("choose_file")}
						onFiles={add}
					/>
					{accept.includes("image/") ? (
						<FileButton
							id={`${id}-camera`}
							accept="image/*"
							capture
							icon="camera"
							label={say("take_photo")}
							onFiles={add}
						/>
					) : null}
				</div>
			)}
			{files.length + sending.length + failed.length > 0 ? (
				<ul className="od-files" aria-label={say("files_of")}>
					{files.map((file, at) => (
						<SentFile key={file} file={file} number={at + 1} onRemove={() => remove(file)} />
					))}
					{sending.map((each) => (
						<FileOnItsWay key={each.key} file={each} />
					))}
					{failed.map((each) => (
						<li key={each.key} role="alert">
							<Icon name="bad" tint="bad" />
							<span className="grow">
								<bdi>{each.name}</bdi>
								<small>{say(each.why, { size: formatBytes(requirement.size, language) })}</small>
							</span>
						</li>
					))}
				</ul>
			) : null}
			<span className="od-hidden">
				<Said text={requirement.title} />
			</span>
		</div>
	);
}

interface Uploads {
	readonly files: readonly string[];
	readonly sending: readonly Sending[];
	readonly failed: readonly Failed[];
	add(chosen: readonly File[]): void;
	remove(file: string): void;
}

function useUploads(requirement: DocumentRequirement): Uploads {
	const { session } = useStep();
	const { store, client, view, fileNames } = session;
	const { value } = useField(requirement.path);
	const files = documentValue(value)?.files ?? [];
	const [sending, setSending] = useState<readonly Sending[]>([]);
	const [failed, setFailed] = useState<readonly Failed[]>([]);

	const now = () => documentValue(store.field(requirement.path).value)?.files ?? [];
	const put = (next: readonly string[]) =>
		store.set(requirement.path, { by: "upload", files: next });

	async function send(file: File): Promise<void> {
		const key = keys++;
		const stopper = new AbortController();
		const row = { key, name: file.name, sent: 0, total: file.size, stop: () => stopper.abort() };
		setSending((rows) => [...rows, row]);
		try {
			const id = await client.upload(
				file,
				{ case: view.id, field: requirement.path, name: file.name, type: file.type },
				{
					signal: stopper.signal,
					onProgress: (sent, total) =>
						setSending((rows) =>
							rows.map((each) => (each.key === key ? { ...each, sent, total } : each)),
						),
				},
			);
			fileNames.set(id, file.name);
			put([...now(), id]);
		} catch (error) {
			if (!stopper.signal.aborted)
				fail(
					file.name,
					troubleOf(error).kind === "unreachable" ? "file_unreachable" : "file_refused",
				);
		} finally {
			setSending((rows) => rows.filter((each) => each.key !== key));
		}
	}

	function fail(name: string, why: WordKey): void {
		setFailed((rows) => [...rows, { key: keys++, name, why }]);
	}

	return {
		files,
		sending,
		failed,
		add(chosen) {
			setFailed([]);
			chosen.forEach((file, at) => {
				const fault = faultOfFile(requirement, file, now().length + sending.length + at);
				if (fault) fail(file.name, fault);
				else void send(file);
			});
		},
		remove: (file) => put(now().filter((each) => each !== file)),
	};
}

function SentFile({
	file,
	number,
	onRemove,
}: {
	readonly file: string;
	readonly number: number;
	readonly onRemove: () => void;
}): ReactElement {
	const { session } = useStep();
	const say = useSay();
	const name = session.fileNames.get(file) ?? say("file_number", { n: number });
	return (
		<li>
			<Icon name="doc" />
			<span className="grow">
				<bdi>{name}</bdi>
				<small>{say("file_sent")}</small>
			</span>
			<Button kind="quiet" icon="trash" onClick={onRemove}>
				{say("remove")}
				<span className="od-hidden"> {name}</span>
			</Button>
		</li>
	);
}

function FileOnItsWay({ file }: { readonly file: Sending }): ReactElement {
	const say = useSay();
	return (
		<li>
			<Icon name="upload" />
			<span className="grow">
				<bdi>{file.name}</bdi>
				<progress
					max={file.total}
					value={file.sent}
					aria-label={say("sending_file", { name: file.name })}
				/>
			</span>
			<Button kind="quiet" icon="close" onClick={file.stop}>
				{say("cancel")}
				<span className="od-hidden"> {file.name}</span>
			</Button>
		</li>
	);
}

/** A button with words that opens the browser's own chooser; the input itself is found by keyboard and summary. */
function FileButton(props: {
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

const MIME: Readonly<Record<string, string>> = {
	pdf: "application/pdf",
	jpg: "image/jpeg",
	jpeg: "image/jpeg",
	png: "image/png",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	xml: "application/xml",
};

function acceptOf(requirement: DocumentRequirement): string {
	return requirement.types.map((type) => MIME[type] ?? `.${type}`).join(",");
}
