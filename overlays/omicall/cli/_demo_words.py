"""The words of the demo, in both languages; what OMICall, the spec or Python calls something keeps its name."""

from __future__ import annotations

from ._columns import Lang

WORDS = {
    Lang.EN: {
        "begin": "A sandbox, a local OMICall with invented people, answers at {url}.",
        "no_webhook": "no webhook came within {seconds} s. Is a firewall on this machine?",
        "end": (
            "The sandbox is stopped. Next: `omicall auth login` saves a real key, and `omicall sandbox` starts another "
            "one to try things with. README.md says what is proven about the API."
        ),
        "1": "1. The API key becomes a token by itself, on the first call",
        "balance": "{name}: balance {balance:,.0f} {currency}",
        "token": "token {token} is {state}, {left} left",
        "hours": "{hours:.1f} h",
        "unknown_time": "an unknown time",
        "2": "2. Facts come from the spec",
        "speeds": "A lower speed is faster here; the older scale of automatic calls runs the other way.",
        "3": "3. The call history is one stream, over all pages",
        "calls": "{count} calls in 30 days, each once",
        "missed_one": "the last missed one, whom somebody should call back:",
        "moment": "{at:%d %B, %H:%M}",
        "unknown_moment": "at an unknown time",
        "unknown_number": "an unknown number",
        "4": "4. Speech with a chosen voice",
        "sound": "{seconds} s of sound",
        "no_sound": "no sound",
        "5": "5. Where OMICall reports calls",
        "registered": "registered: {url}",
        "6": "6. An automatic call with a chosen voice",
        "session": "session {session} ({name}); such a call costs money, so it is never sent twice",
        "7": "7. Its webhooks arrive",
        "call": "{state:<9} call {call}",
        "answered": "answered",
        "missed": "missed",
        "recorded": "recorded",
        "8": "8. A day later the token is dead, and nobody notices",
        "renewed": "token {old} was refused; token {new} took its place",
        "exchanges": "exchanges of the key so far, by the sandbox's own count: {count}",
    },
    Lang.VI: {
        "begin": "Sandbox, một OMICall chạy ngay trên máy này với những người không có thật, đang trả lời ở {url}.",
        "no_webhook": "chờ {seconds} giây mà không có webhook nào báo về. Máy này có tường lửa chặn chăng?",
        "end": (
            "Sandbox đã dừng. Tiếp theo: `omicall auth login` cất khoá thật của bạn, `omicall sandbox` mở một sandbox "
            "khác để bạn thử. README.vi.md nói rõ điều gì về API đã được chứng minh."
        ),
        "1": "1. Khoá API tự đổi thành token ngay ở lần gọi đầu tiên",
        "balance": "{name}: số dư {balance:,.0f} {currency}",
        "token": "token {token}: trạng thái {state}, còn {left}",
        "hours": "{hours:.1f} giờ",
        "unknown_time": "bao lâu thì không rõ",
        "2": "2. Mọi dữ kiện đều lấy từ bản đặc tả",
        "speeds": "Ở đây số nhỏ hơn là nhanh hơn; thang tốc độ cũ của cuộc gọi tự động thì ngược lại.",
        "3": "3. Lịch sử cuộc gọi chảy liền một mạch qua mọi trang",
        "calls": "{count} cuộc gọi trong 30 ngày, mỗi cuộc đúng một lần",
        "missed_one": "cuộc gọi nhỡ gần nhất, cần có người gọi lại:",
        "moment": "{at:%H:%M ngày %d/%m}",
        "unknown_moment": "không rõ lúc nào",
        "unknown_number": "không rõ số",
        "4": "4. Đọc văn bản bằng giọng bạn chọn",
        "sound": "{seconds} giây âm thanh",
        "no_sound": "không có âm thanh",
        "5": "5. Nơi OMICall báo cuộc gọi về",
        "registered": "đã đăng ký: {url}",
        "6": "6. Gọi tự động bằng giọng bạn chọn",
        "session": "phiên {session} ({name}); cuộc gọi như vậy tốn tiền nên không bao giờ gửi hai lần",
        "7": "7. Webhook của cuộc gọi báo về",
        "call": "{state:<9} cuộc gọi {call}",
        "answered": "nghe máy",
        "missed": "gọi nhỡ",
        "recorded": "có ghi âm",
        "8": "8. Một ngày sau token hết hạn, và không ai nhận ra",
        "renewed": "token {old} bị từ chối; token {new} thế chỗ",
        "exchanges": "số lần đổi khoá lấy token đến lúc này, do chính sandbox đếm: {count}",
    },
}
