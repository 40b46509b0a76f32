/** A path by its data, a circle, or a rectangle: what a drawing on the 24 grid is made of. */
export type Shape =
	| string
	| { readonly cx: number; readonly cy: number; readonly r: number }
	| {
			readonly x: number;
			readonly y: number;
			readonly width: number;
			readonly height: number;
			readonly rx: number;
	  };

export type IconName =
	| "alert"
	| "arrow"
	| "back"
	| "bad"
	| "calendar"
	| "camera"
	| "chart"
	| "check"
	| "checks"
	| "clock"
	| "close"
	| "code"
	| "compare"
	| "desk"
	| "doc"
	| "down"
	| "download"
	| "flag"
	| "folder"
	| "fwd"
	| "graph"
	| "help"
	| "inbox"
	| "list"
	| "lock"
	| "minus"
	| "neq"
	| "okc"
	| "panel"
	| "paper"
	| "parcel"
	| "pause"
	| "pen"
	| "phone"
	| "play"
	| "plus"
	| "redo"
	| "seal"
	| "search"
	| "send"
	| "server"
	| "sign"
	| "trash"
	| "undo"
	| "upload"
	| "user"
	| "wifi";

/** Onedoor's own set: 24 grid, 1.75 stroke, round ends, current colour. One table, so that adding an icon is one line. */
export const iconShapes: Readonly<Record<IconName, readonly Shape[]>> = {
	alert: ["M12 4 2.8 19.5h18.4z", "M12 10v4.2M12 16.9v.1"],
	arrow: ["M4 12h15M13 6l6 6-6 6"],
	back: ["m14.5 5-7 7 7 7"],
	bad: ["M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2z", "M12 7.8v5M12 16v.1"],
	calendar: [{ x: 4, y: 5, width: 16, height: 15, rx: 2 }, "M4 10h16M8 3v4M16 3v4"],
	camera: ["M4 8h3.5L9 5h6l1.5 3H20v11H4z", { cx: 12, cy: 13, r: 3.5 }],
	chart: ["M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6"],
	check: ["m5 12.5 4.5 4.5L19 7.5"],
	checks: ["m3 6.5 2 2 3.5-4M3 16.5l2 2 3.5-4M12 6.5h9M12 17h9"],
	clock: [{ cx: 12, cy: 12, r: 9 }, "M12 7v5l3.5 2"],
	close: ["M6 6l12 12M18 6 6 18"],
	code: ["m8 7-5 5 5 5M16 7l5 5-5 5"],
	compare: [
		{ x: 3, y: 4, width: 7.5, height: 16, rx: 1.5 },
		{ x: 13.5, y: 4, width: 7.5, height: 16, rx: 1.5 },
	],
	desk: ["M3 11h18M5 11v9M19 11v9M12 11v4h7", { cx: 12, cy: 5.5, r: 2.5 }],
	doc: ["M6 3h8l4 4v14H6z", "M14 3v4h4M9 12h6M9 16h6"],
	down: ["m6 9.5 6 6 6-6"],
	download: ["M12 4v12M7 11l5 5 5-5M4 20h16"],
	flag: ["M6 21V4M6 5h12l-2.5 4L18 13H6"],
	folder: ["M3 6h6l2 2.5h10V19H3z"],
	fwd: ["m9.5 5 7 7-7 7"],
	graph: [
		{ x: 8, y: 3, width: 8, height: 5, rx: 1 },
		{ x: 8, y: 16, width: 8, height: 5, rx: 1 },
		"M12 8v8",
	],
	help: [{ cx: 12, cy: 12, r: 9 }, "M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.1"],
	inbox: ["M4 13 6.5 5h11L20 13v6H4z", "M4 13h5a3 3 0 0 0 6 0h5"],
	list: ["M9 6h12M9 12h12M9 18h12M4 6v.1M4 12v.1M4 18v.1"],
	lock: [{ x: 5, y: 11, width: 14, height: 9, rx: 2 }, "M8 11V8a4 4 0 0 1 8 0v3"],
	minus: ["M5 12h14"],
	neq: ["M5 9h14M5 15h14M16 5 8 19"],
	okc: [{ cx: 12, cy: 12, r: 9 }, "m8 12.3 2.8 2.8L16 9.6"],
	panel: [{ x: 3, y: 4, width: 18, height: 16, rx: 2 }, "M14 4v16"],
	paper: ["M7 9V3h10v6M7 17H4V9h16v8h-3", "M7 14h10v7H7z"],
	parcel: ["m12 3 8 4v10l-8 4-8-4V7z", "m4 7 8 4 8-4M12 11v10M8 5l8 4"],
	pause: [{ cx: 12, cy: 12, r: 9 }, "M10 9v6M14 9v6"],
	pen: ["M4 20h4L19.5 8.5l-4-4L4 16z", "m13 7 4 4"],
	phone: [
		"M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5l1.5-2.5 5 1.5v4c0 1-.9 2-2 2C10 20.5 3.5 14 3 6c0-1.1.9-2 2-2z",
	],
	play: ["M7 4.5v15l12-7.5z"],
	plus: ["M12 5v14M5 12h14"],
	redo: ["m16 5 4 4-4 4M20 9H10a6 6 0 0 0 0 12h3"],
	seal: [
		"M4 6.5C4 5 7.6 4 12 4s8 1 8 2.5S16.4 9 12 9 4 8 4 6.5z",
		"M4 6.5v11C4 19 7.6 20 12 20M20 6.5V11M4 12c0 1.5 3.6 2.5 8 2.5",
		"m15 18 2.2 2.2L21.5 16",
	],
	search: [{ cx: 11, cy: 11, r: 6.5 }, "m16 16 4.5 4.5"],
	send: ["M21 3 3 10.5l7 3.5 3.5 7z", "m10 14 5-5"],
	server: [
		{ x: 4, y: 4, width: 16, height: 6.5, rx: 1.5 },
		{ x: 4, y: 13.5, width: 16, height: 6.5, rx: 1.5 },
		"M7.5 7.3v.1M7.5 16.8v.1M11 7.3h5M11 16.8h5",
	],
	sign: ["M3 20h18M5 16c3-9 6-13 8-12s-3 9-5 10 1 2 3 0 2-2 3-1 2 1 4-1"],
	trash: ["M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5"],
	undo: ["M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3"],
	upload: ["M12 16V4M7 9l5-5 5 5M4 16v4h16v-4"],
	user: [{ cx: 12, cy: 8, r: 4 }, "M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"],
	wifi: ["M3 3l18 18M5 12a10 10 0 0 1 3-2M19 12a10 10 0 0 0-4-2.5M8.5 15.5a5 5 0 0 1 6 0M12 19v.1"],
};
