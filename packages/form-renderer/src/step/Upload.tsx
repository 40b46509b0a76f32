import type { ReactElement } from "react";

import type { FilePlace } from "../form/file-place.ts";
import { FileButton } from "../parts/FileButton.tsx";
import { Icon } from "../parts/Icon.tsx";
import { usePlain } from "../parts/plain.ts";
import { hintId } from "../theme/field-id.ts";
import { formatBytes } from "../words/format.ts";
import { Said, useLanguage, useSay } from "../words/Speaking.tsx";
import { FileOnItsWay, SentFile } from "./FileRows.tsx";
import { useUploads } from "./use-uploads.ts";

interface UploadProps {
	readonly place: FilePlace;
	readonly id: string;
	/** Id of the element that says what is wrong. */
	readonly error?: string | undefined;
}

export function Upload(props: UploadProps): ReactElement {
	const plain = usePlain();
	return plain ? <plain.Upload {...props} /> : <UploadInPieces {...props} />;
}

/** Files of one place: chosen or photographed, sent in pieces, each with its progress and a way to take it back. */
function UploadInPieces({ place, id, error }: UploadProps): ReactElement {
	const say = useSay();
	const language = useLanguage();
	const { files, sending, failed, add, stop, remove } = useUploads(place);
	const pictures = place.types.filter(isPicture);
	const about = <Said text={place.title} />;
	const described = [error, hintId(id)].filter((each) => each !== undefined).join(" ");
	const isFull = files.length + sending.length >= place.most;
	return (
		<div className="od-stack od-stack--3">
			<UploadHint place={place} id={id} />
			{isFull ? null : (
				<div className="od-actions">
					<FileButton
						id={id}
						accept={acceptOf(place.types)}
						several={place.most > 1}
						icon="upload"
						label={say("choose_file")}
						about={about}
						describedBy={described}
						onFiles={add}
					/>
					{pictures.length > 0 ? (
						<FileButton
							id={`${id}-camera`}
							accept={acceptOf(pictures)}
							capture
							icon="camera"
							label={say("take_photo")}
							about={about}
							describedBy={described}
							onFiles={add}
						/>
					) : null}
				</div>
			)}
			{files.length + sending.length + failed.length > 0 ? (
				<ul
					className="od-files"
					aria-label={say("files_of")}
					// Where no more can be chosen, what is said of the files leads here.
					{...(isFull ? { id, tabIndex: -1 } : {})}
				>
					{files.map((file, at) => (
						<SentFile
							key={file}
							file={file}
							number={at + 1}
							place={place}
							onRemove={() => remove(file)}
						/>
					))}
					{sending.map((each) => (
						<FileOnItsWay key={each.key} file={each} onStop={() => stop(each.key)} />
					))}
					{failed.map((each) => (
						<li key={each.key}>
							<Icon name="bad" tint="bad" />
							<span className="grow" role="alert">
								<bdi>{each.name}</bdi>
								<small>{say(each.why, { size: formatBytes(place.size, language) })}</small>
							</span>
						</li>
					))}
				</ul>
			) : null}
		</div>
	);
}

/** What may be sent, and how much of it. */
export function UploadHint({ place, id }: UploadProps): ReactElement {
	const say = useSay();
	const language = useLanguage();
	return (
		<p className="od-hint" id={hintId(id)}>
			{say("upload_hint", {
				types: place.types.map((type) => type.toUpperCase()).join(", "),
				size: formatBytes(place.size, language),
				n: place.most,
			})}
		</p>
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

/** For the browser's chooser. */
export function acceptOf(types: readonly string[]): string {
	return types.map((type) => MIME[type] ?? `.${type}`).join(",");
}

/** A photo of it will do. */
export function takesPictures(types: readonly string[]): boolean {
	return types.some(isPicture);
}

/** What a camera gives. */
function isPicture(type: string): boolean {
	return MIME[type]?.startsWith("image/") ?? false;
}
