"""What do hosts, answers without envelope, parts of a form, arrays as bodies and words of Python become?"""

from __future__ import annotations

from pathlib import Path

import pytest

from .programs import Runner

pytestmark = pytest.mark.slow

HEAD = """
import asyncio, copy, httpx, io, json, pickle, warnings
from omicall_api import AuthenticatedClient
from omicall_api.api.oddities import AsyncOdditiesResource, OdditiesResource
from omicall_api.api.oddities import play_oddity, read_oddity, search_oddities, upload_oddity
from omicall_api.base import checked
from omicall_api.client import host_of
from omicall_api.decoding import encode
from omicall_api.models import Mood, OddPage, OddSearch, OddUpload, Oddity, Priority
from omicall_api.types import File
warnings.simplefilter("ignore")
sent = []
def client(content=b'{"status_code":9999,"payload":true}', url="https://public-v1-stg.omicall.com", status=200, **more):
    def answer(request):
        sent.append(request)
        return httpx.Response(status, content=content, headers=more.get("headers"))
    arguments = {"transport": httpx.MockTransport(answer)}
    return AuthenticatedClient(url, token="t", hosts=more.get("hosts", {}), httpx_args=arguments)
def told(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
"""
ODDITY = """'{"priority": 1, "new": true}'.encode()"""


def test_a_call_goes_to_the_host_of_its_operation(run: Runner, tmp_path: Path) -> None:
    code = f"""
def address(**settings):
    OdditiesResource(client({ODDITY}, **settings)).read(from_=1)
    asyncio.run(AsyncOdditiesResource(client({ODDITY}, **settings)).read(from_=1))
    assert sent[-1].url == sent[-2].url
    return sent[-1].url
print(address())
print(address(url="https://public-v1-stg.omicall.com/"))
print(address(url="http://127.0.0.1:8000/"))
print(address(hosts={{"odd": "https://set.example.vn/"}}))
print(address(url="http://127.0.0.1:8000", hosts={{"odd": "https://set.example.vn"}}))
OdditiesResource(client(b"ID3 sound", hosts={{"odd": "https://set.example.vn"}})).play()
print(sent[-1].url)
"""
    assert run(tmp_path, HEAD + code).splitlines() == [
        "https://odd.example.vn/odd/bare?from=1",
        "https://odd.example.vn/odd/bare?from=1",
        "http://127.0.0.1:8000/odd/bare?from=1",
        "https://set.example.vn/odd/bare?from=1",
        "https://set.example.vn/odd/bare?from=1",
        "https://public-v1-stg.omicall.com/odd/sound",
    ]


def test_an_answer_without_envelope_is_read_as_it_is(run: Runner, tmp_path: Path) -> None:
    code = f"""
odd = OdditiesResource(client({ODDITY})).read(from_=1)
print(type(odd).__name__, odd.priority.name, odd.raw, odd.additional_properties)
print(read_oddity.sync_detailed(client=client({ODDITY}), from_=1).parsed == odd)
"""
    assert run(tmp_path, HEAD + code) == ("Oddity HIGH {'priority': 1, 'new': True} {'new': True}\nTrue\n")


@pytest.mark.parametrize(
    ("content", "status", "says"),
    [
        (b'{"priority": 1}', 500, "UnexpectedStatus: read_oddity: the server answered with HTTP status 500"),
        (b"Unauthorized", 200, "AuthError: read_oddity was refused"),
        (b'{"status_code": -9999, "message": "oops"}', 200, "ApiError: read_oddity was refused by OMICall"),
        (b"[]", 200, "DecodeError: read_oddity: the answer is of another shape"),
        (b"null", 200, "DecodeError: read_oddity: the answer is of another shape"),
        (b'{"other": 1}', 200, "DecodeError: read_oddity: the answer is of another shape"),
    ],
)
def test_what_is_no_answer_without_envelope_is_an_error(
    content: bytes, status: int, says: str, run: Runner, tmp_path: Path
) -> None:
    code = f"print(told(lambda: OdditiesResource(client({content!r}, status={status})).read(from_=1)))"
    assert run(tmp_path, HEAD + code).startswith(says)


def test_a_sound_is_bytes_and_a_text_in_its_place_is_an_error(run: Runner, tmp_path: Path) -> None:
    code = """
def heard(content, kind, status=200):
    return told(lambda: OdditiesResource(client(content, status=status, headers={"content-type": kind})).play())
print(heard(b"ID3\\0", "audio/mpeg"), heard(b"RIFF", "application/octet-stream"))
print(asyncio.run(AsyncOdditiesResource(client(b"ID3")).play()))
print(play_oddity.sync_detailed(client=client(b"ID3")).parsed)
for refused in (
    heard(b'{"status_code": -9999, "message": "oops"}', "application/json; charset=utf-8"),
    heard(b"gone", "text/plain"),
    heard(b"ID3", "audio/mpeg", 404),
):
    print(refused.partition(":")[0], "ID3" in refused)
"""
    assert run(tmp_path, HEAD + code).splitlines() == [
        "b'ID3\\x00' b'RIFF'",
        "b'ID3'",
        "b'ID3'",
        "ApiError False",
        "ProtocolError False",
        "UnexpectedStatus False",
    ]


def test_a_body_that_is_an_array_is_given_as_items(run: Runner, tmp_path: Path) -> None:
    code = """
odd = [Oddity(priority=Priority.HIGH), Oddity(priority=-5, received_date=None)]
print(OdditiesResource(client()).add_many(items=odd), sent[-1].content, sent[-1].headers["content-type"])
print(asyncio.run(AsyncOdditiesResource(client()).add_many(items=tuple(odd))), sent[-1].content == sent[0].content)
for wrong in (odd[0], [{"priority": 1}], [Oddity(priority="a")], [Oddity(priority=77)]):
    print(told(lambda: OdditiesResource(client()).add_many(items=wrong)))
print(len(sent))
"""
    lines = run(tmp_path, HEAD + code).splitlines()
    assert lines[0] == """True b'[{"priority":1},{"priority":-5,"recieved_date":null}]' application/json"""
    assert lines[1] == "True True"
    assert lines[2] == lines[3] == "ValueError: items must be a list of Oddity. Nothing was sent."
    assert lines[4].startswith("ValueError: The arguments do not fit Oddity")
    assert lines[5].startswith("ValueError: priority is not one of the documented values")
    assert lines[6] == "2"


def test_an_answer_201_is_read_like_200(run: Runner, tmp_path: Path) -> None:
    code = "print(OdditiesResource(client(status=201)).add_many(items=[Oddity(priority=1)]))"
    assert run(tmp_path, HEAD + code) == "True\n"


def test_parts_of_a_form_are_texts_and_files(run: Runner, tmp_path: Path) -> None:
    code = """
from email.parser import BytesParser
def parts():
    head = f"Content-Type: {sent[-1].headers['content-type']}\\r\\n\\r\\n".encode()
    for part in BytesParser().parsebytes(head + sent[-1].content).get_payload():
        yield part.get_param("name", header="content-disposition"), part.get_filename(), part.get_content_type(), \\
            part.get_payload(decode=True)
odd = OdditiesResource(client())
print(odd.upload(class_="a b", sound=File(b"ID3", "a.mp3"), mood=Mood.SAD))
print(*parts(), sep="\\n")
odd.upload(class_="a", sound=File(io.BytesIO(b"x"), "b.bin", "audio/x-odd"), cover=File.from_path(__file__))
print(*[part[:3] for part in parts()], sep="\\n")
asyncio.run(AsyncOdditiesResource(client()).upload(class_="z", sound=File(b"ID3", "a.mp3")))
print(len(list(parts())))
for wrong in ({"class_": 1, "sound": File(b"", "a")}, {"class_": "a", "sound": b"ID3"}):
    print(told(lambda: odd.upload(**wrong)))
print(len(sent), "ID3" in repr(File(b"ID3", "a.mp3")))
"""
    assert run(tmp_path, HEAD + code).splitlines() == [
        "True",
        "('class', None, 'text/plain', b'a b')",
        "('sound', 'a.mp3', 'audio/mpeg', b'ID3')",
        "('mood', None, 'text/plain', b'sad')",
        "('class', None, 'text/plain')",
        "('sound', 'b.bin', 'audio/x-odd')",
        "('cover', 'program.py', 'text/x-python')",
        "2",
        "ValueError: class_ must be a str. Nothing was sent.",
        "ValueError: sound must be a File. Nothing was sent.",
        "3 False",
    ]


def test_words_of_python_are_sent_as_the_vendor_writes_them(run: Runner, tmp_path: Path) -> None:
    code = """
found = OdditiesResource(client(b'{"status_code":9999,"payload":{"_id":"a"}}')).search(
    from_=5, in_=Mood.MERRY, pass_="9876-secret", inner=[OddSearch(from_=6)]
)
print(json.loads(sent[-1].content))
search = OddSearch(from_=5, in_="merry", inner=[OddSearch(from_=6)])
print(encode(checked(search)).decode(), search.to_dict() == json.loads(encode(search)))
print(told(lambda: OdditiesResource(client()).search(from_="soon")))
print(told(lambda: OdditiesResource(client()).search(from_=1, inner=[OddSearch(from_=6, in_="angry")])))
"""
    sent, encoded, wrong, unknown = run(tmp_path, HEAD + code).splitlines()
    assert sent == "{'from': 5, 'in': 'merry', 'inner': [{'from': 6}], 'pass': '9876-secret'}"
    assert encoded == '{"from":5,"in":"merry","inner":[{"from":6}]} True'
    assert wrong.startswith("ValueError: The arguments do not fit OddSearch")
    assert unknown.startswith("ValueError: inner")


def test_a_model_with_words_of_python_behaves_like_any_other(run: Runner, tmp_path: Path) -> None:
    code = """
search = OddSearch(from_=5, in_=Mood.SAD, pass_="9876-secret")
print(search)
print(search == OddSearch.from_dict({"from": 5, "in": "sad", "pass": "9876-secret"}), search == OddSearch(from_=5))
print(search == search.to_dict(), search != OddSearch(from_=5, in_=Mood.SAD, pass_="other"))
print(search.from_, search.in_ is Mood.SAD, search.pass_)
print(copy.deepcopy(search) == search, pickle.loads(pickle.dumps(search)) == search)
print(told(lambda: hash(search)))
"""
    assert run(tmp_path, HEAD + code).splitlines() == [
        "OddSearch(from_=5, in_=<Mood.SAD: 'sad'>, inner=UNSET)",
        "True False",
        "False True",
        "5 True 9876-secret",
        "True True",
        "TypeError: unhashable type: 'OddSearch'",
    ]


def test_names_with_an_underscore_are_read_and_given_back_without_loss(run: Runner, tmp_path: Path) -> None:
    code = """
page = {"_id": "a", "from": None, "_parts": [{"_id": "b", "from": 7, "_parts": []}], "level": 70}
content = json.dumps({"status_code": 9999, "payload": page}).encode()
found = OdditiesResource(client(content)).search(from_=1)
print(found.id, found.from_, found.parts[0].id, found.parts[0].from_, found.to_dict() == page, found.raw == page)
print(found == OddPage.from_dict(page), OddPage.from_dict(page).to_dict() == page)
print(OddPage(id="a", parts=[OddPage(id="b")]).to_dict(), OddPage(id="a"))
"""
    assert run(tmp_path, HEAD + code).splitlines() == [
        "a None b 7 True True",
        "True True",
        "{'_id': 'a', '_parts': [{'_id': 'b'}]} "
        "OddPage(id='a', from_=UNSET, parts=UNSET, colour=UNSET, level=UNSET, rate=UNSET)",
    ]


def test_a_misfit_beside_a_word_of_python_is_kept(run: Runner, tmp_path: Path) -> None:
    code = """
page = {"_id": "a", "from": "soon", "_parts": [{"_id": 1, "from": 7}]}
found = OdditiesResource(client(json.dumps({"status_code": 9999, "payload": page}).encode())).search(from_=1)
print(found.from_, found.parts[0].id, found.parts[0].from_, found.to_dict() == page, found.raw == page)
"""
    assert run(tmp_path, HEAD + code) == "soon 1 7 True True\n"


def test_points_become_enumerations_of_their_type_in_the_catalogue(run: Runner, tmp_path: Path) -> None:
    code = """
from omicall_api import catalog
from omicall_api.catalog import OddColour, OddLevel, OddRate
print([kind.__mro__[1].__name__ for kind in (OddColour, OddLevel)], issubclass(OddRate, float))
print(OddColour.RED, OddColour.RED == "đỏ", OddLevel.LOW, OddLevel.TOP == 70, OddRate.HALF, OddRate.ONE, list(OddRate))
print(OddColour.__doc__, {"OddColour", "OddLevel", "OddRate"} <= set(catalog.__all__))
page = OddPage(id="a", colour=OddColour.RED, level=OddLevel.TOP, rate=OddRate.HALF)
print(page.to_dict(), OddPage(id="a", colour="blue").to_dict())
"""
    assert run(tmp_path, HEAD + code).splitlines() == [
        "['StrEnum', 'IntEnum'] True",
        "đỏ True -7 True 0.5 1.0 [<OddRate.HALF: 0.5>, <OddRate.ONE: 1.0>]",
        "A text with known values. Others may join. True",
        "{'_id': 'a', 'colour': 'đỏ', 'level': 70, 'rate': 0.5} {'_id': 'a', 'colour': 'blue'}",
    ]
