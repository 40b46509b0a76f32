import type { ReactElement } from "react";

import type { FilePlace } from "../form/file-place.ts";
import { FileButton } from "../parts/FileButton.tsx";
import { Icon } from "../parts/Icon.tsx";
import { describedBy, hintId } from "../theme/field-id.ts";
import { formatBytes } from "../words/format.ts";
import { Said, useLanguage, useSay } from "../words/Speaking.tsx";
import { FileOnItsWay, SentFile } from "./FileRows.tsx";
import { useUploads } from "./use-uploads.ts";

/** Files of one place: chosen or photographed, sent in pieces, each with its progress and a way to take it back. */
export function Upload({
	place,
	id,
}: {
	readonly place: FilePlace;
	readonly id: string;
}): ReactElement {
	const say = useSay();
	const language = useLanguage();
	const { files, sending, failed, add, stop, remove } = useUploads(place);
	const accept = acceptOf(place);
	const isFull = files.length + sending.length >= place.most;
	return (
		<div className="od-stack od-stack--3">
			<p className="od-hint" id={hintId(id)}>
				{say("upload_hint", {
					types: place.types.map((type) => type.toUpperCase()).join(", "),
					size: formatBytes(place.size, language),
					n: place.most,
				})}
			</p>
			{isFull ? null : (
				<div className="od-actions">
					<FileButton
						id={id}
						accept={accept}
						icon="upload"
						label={say("choose_file")}
						describedBy={describedBy(id, true, false)}
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
						<FileOnItsWay key={each.key} file={each} onStop={() => stop(each.key)} />
					))}
					{failed.map((each) => (
						<li key={each.key} role="alert">
							<Icon name="bad" tint="bad" />
							<span className="grow">
								<bdi>{each.name}</bdi>
								<small>{say(each.why, { size: formatBytes(place.size, language) })}</small>
							</span>
						</li>
					))}
				</ul>
			) : null}
			<span className="od-hidden">
				<Said text={place.title} />
			</span>
		</div>
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

function acceptOf(place: FilePlace): string {
	return place.types.map((type) => MIME[type] ?? `.${type}`).join(",");
}
