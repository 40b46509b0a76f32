import type { Words } from "./words.ts";

export const vi: Words = {
	language: "Ngôn ngữ",
	need_help: "Cần trợ giúp?",
	call: "Gọi",
	skip_to_content: "Đến nội dung chính",
	back: "Quay lại",
	you: "Bạn",
	system: "Hệ thống",
	page_of: "Trang {page} trên {of}",
	saving: "Đang lưu…",
	saved_at: "Đã lưu {time}",
	kept_on_device: "Đang giữ trên máy này",
	not_saved: "Chưa lưu được",
	there_is_a_problem: "Có mục cần sửa",
	error_prefix: "Lỗi: ",
	state_done: "Đã xong",
	state_now: "Đang ở bước này",
	state_next: "Chưa đến",
	state_skip: "Bỏ qua",
};
