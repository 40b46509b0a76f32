/** Pixels of an image, as its own head says; undefined where it says nothing. Nothing of it is unpacked. */
export function pixelsOf(type: string, content: Uint8Array): number | undefined {
	const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
	if (type === "image/png") return pixelsOfPng(view);
	return type === "image/jpeg" ? pixelsOfJpeg(view) : undefined;
}

/** ISO/IEC 15948: the first chunk is `IHDR`, and begins with width and height. */
function pixelsOfPng(view: DataView): number | undefined {
	return view.byteLength < 24 ? undefined : view.getUint32(16) * view.getUint32(20);
}

/** ITU-T T.81, annex B: from marker to marker, until the first frame says how large it is. */
function pixelsOfJpeg(view: DataView): number | undefined {
	let at = 2;
	while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
		const marker = view.getUint8(at + 1);
		if (isFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7);
		// A marker may be preceded by any number of fill bytes.
		at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
	}
	return undefined;
}

/** `SOF0` to `SOF15`; three of the row mean something else. */
function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
