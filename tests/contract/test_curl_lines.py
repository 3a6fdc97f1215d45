"""Can a reader send a request of a finding again, and does the line keep secrets and phone numbers to itself?"""

from __future__ import annotations

import json
import shlex

from omicall.contract._curl import curl_line

KEY, TOKEN = "key/with+odd=signs", "invented.token.000"
SECRETS = (KEY, TOKEN)
URL = "https://api.example.com/api/x"
JSON = {"Content-Type": "application/json"}


def line(
    body: bytes = b"", url: str = URL, headers: dict[str, str] | None = None, secrets: tuple[str, ...] = SECRETS
) -> str:
    """A line for a request of which only some things matter."""
    return curl_line(
        "POST",
        url,
        JSON if headers is None else headers,
        body,
        secrets=secrets,
        secret_parameters=("apiKey",),
        secret_fields=("password",),
    )


def sent(text: str) -> str:
    """What a shell would hand to curl as the body."""
    words = shlex.split(text)
    return words[words.index("--data-raw") + 1]


def test_a_line_repeats_the_request_without_key_and_token() -> None:
    headers = {"Authorization": "Bearer other", "x-api-key": "third", "User-Agent": "x", **JSON}
    assert line(b'{"keyword": "it\'s"}', "https://api.example.com/api/auth?apiKey=something&page=1", headers) == (
        "curl -X POST -H 'Authorization: Bearer ***' -H 'x-api-key: ***' "
        "-H 'Content-Type: application/json' --data-raw '{\"keyword\": \"it'\"'\"'s\"}' "
        "'https://api.example.com/api/auth?apiKey=***&page=1'"
    )


def test_a_phone_number_is_masked_in_path_query_and_body_and_its_field_is_still_named() -> None:
    text = line(b'{"phone": "0900000123", "n": 281000012}', f"{URL}/0900000124?to=%2B84%20900%20000%20125&size=50")
    assert json.loads(sent(text)) == {"phone": "09******23", "n": "28*****12"}
    assert shlex.split(text)[-1] == f"{URL}/09******24?to=%2B84+***+***+*25&size=50"


def test_a_phone_number_does_not_hide_behind_escapes_of_json() -> None:
    body = json.dumps({"phone": "\uff10\uff19\uff10\uff10\uff10\uff10\uff10\uff11\uff12\uff13"}).encode()
    assert body.startswith(b'{"phone": "\\uff10')
    assert "******" in line(body)


def test_a_window_of_time_stays_so_that_the_line_can_be_used() -> None:
    assert line(url=f"{URL}?from_date=1787408000000&to_date=1790000000000", headers={}) == (
        f"curl -X POST '{URL}?from_date=1787408000000&to_date=1790000000000'"
    )


def test_a_secret_field_of_a_body_is_masked_and_still_named() -> None:
    body = b'{"user": "an", "sip": [{"password": "Example-Pass-2026"}]}'
    assert json.loads(sent(line(body))) == {"user": "an", "sip": [{"password": "***"}]}


def test_a_secret_field_is_masked_in_a_body_that_is_broken() -> None:
    text = line(b'{"user": "an", "password": "Example-Pass-2026", "x": ')
    assert "Example-Pass" not in text
    assert '"password": "***"' in text


def test_a_secret_field_is_masked_in_a_query() -> None:
    assert "Example-Pass" not in line(url=f"{URL}?password=Example-Pass-2026")


def test_a_secret_inside_a_body_is_masked() -> None:
    assert TOKEN not in line(TOKEN.encode())
    assert TOKEN not in line(json.dumps({"note": TOKEN}).encode())


def test_a_secret_with_a_quotation_mark_is_masked_although_a_shell_spells_it_differently() -> None:
    secret = "it's-a-secret"
    text = line(json.dumps({"note": secret}).encode(), f"{URL}?q=it%27s-a-secret", secrets=(secret,))
    assert "secret" not in text


def test_a_secret_is_masked_where_a_long_body_is_cut() -> None:
    text = line(b"x" * 1_990 + TOKEN.encode() + b"y" * 100)
    assert "invented" not in text
    assert "more characters" in text


def test_a_long_body_says_how_much_is_missing() -> None:
    assert sent(line(b"x" * 2_500)).endswith("xx ... (500 more characters)")


def test_a_line_is_one_line_of_visible_characters() -> None:
    text = line(b"a\nb\x1b[2J\x00", headers={"Content-Type": "text/plain\n"})
    assert text.isprintable()
    assert r"a\nb\u001b[2J\u0000" in text


def test_letters_of_vietnamese_can_be_read() -> None:
    assert "Nguyễn" in line(json.dumps({"name": "Nguyễn"}).encode())


def test_a_body_that_begins_with_an_at_sign_is_not_taken_for_a_file() -> None:
    assert "--data-raw @/etc/hosts" in line(b"@/etc/hosts")


def test_a_form_with_a_file_names_its_fields_and_leaves_the_file_to_the_reader() -> None:
    body = (
        b'--b\r\nContent-Disposition: form-data; name="name"\r\n\r\n0900000123\r\n'
        b'--b\r\nContent-Disposition: form-data; name="password"\r\n\r\nExample-Pass-2026\r\n'
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.mp3"\r\n\r\n\x00\xff\r\n--b--\r\n'
    )
    text = line(body, headers={"Content-Type": "multipart/form-data; boundary=b"})
    assert text == f"curl -X POST --form-string 'name=09******23' --form-string 'password=***' -F file=@FILE {URL}"


def test_a_form_that_cannot_be_read_is_shown_as_it_is() -> None:
    text = line(b"password=Example-Pass-2026", headers={"Content-Type": "multipart/form-data; boundary=b"})
    assert "--data-raw 'password=***'" in text
