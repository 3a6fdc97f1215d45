"""Do the guides tell the truth?"""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor

from omicall import Omicall
from omicall.errors import TokenRejected
from omicall.sandbox import Manners, Settings, running
from omicall.token import MemoryStore, TokenEvent

from .cli.commands import run as omicall
from .client.doubles import CLICK, Box, FakeClock
from .code_blocks import code_blocks, python_blocks, run

ROOT = Path(__file__).parent.parent
GUIDES = sorted(path for path in (ROOT / "overlays").rglob("GUIDE*.md") if ".vi." not in path.name)
NAMES = {guide: guide.parent.name + guide.stem.removeprefix("GUIDE") for guide in GUIDES}
BLOCKS = {f"{NAMES[guide]}-{number}": code for guide in GUIDES for number, code in enumerate(python_blocks(guide), 1)}
SHELL = {
    f"{NAMES[guide]}-{number}": code
    for guide in GUIDES
    for number, (language, code) in enumerate(code_blocks(guide), 1)
    if language == "sh"
}
DOCUMENTS = [
    path
    for folder, pattern in (("overlays", "GUIDE*.md"), ("spec", "GUIDE*.md"), (".", "README*.md"))
    for path in sorted((ROOT / folder).rglob(pattern) if folder == "overlays" else (ROOT / folder).glob(pattern))
]
documents = pytest.mark.parametrize("document", DOCUMENTS, ids=[str(path.relative_to(ROOT)) for path in DOCUMENTS])
KEYS = ("key-of-hoa-sen", "key-of-tre-xanh")
EXAMPLE_REDIS = "redis://redis.example.com:6379/0"


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Box]:
    """A sandbox, and the environment of a reader who tries the blocks on it in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("OMICALL_API_KEY", Box.key)
    with running(Settings(more_api_keys=KEYS, calls=3)) as url:
        monkeypatch.setenv("OMICALL_BASE_URL", url)
        monkeypatch.setenv("OMICALL_WEBHOOK_SECRET", "an-invented-secret-4711")
        monkeypatch.setenv("OMICALL_LOOKUP_KEY", "an-invented-key-4712")
        box = Box(url)
        yield box
        box.close()


@pytest.fixture(autouse=True)
def untraced() -> Iterator[None]:
    """Whoever switches tracing on does so for the whole process."""
    yield
    instrumentor = HTTPXClientInstrumentor()
    if instrumentor.is_instrumented_by_opentelemetry:
        instrumentor.uninstrument()


def block_with(words: str) -> str:
    """The one block that holds these words."""
    (code,) = [code for code in BLOCKS.values() if words in code]
    return code


def test_there_are_guides_and_all_their_blocks_can_be_run() -> None:
    assert ROOT / "overlays" / "omicall" / "token" / "GUIDE.md" in GUIDES
    assert [
        language for guide in GUIDES for language, _ in code_blocks(guide) if language not in ("python", "sh")
    ] == []
    fences = [line for guide in GUIDES for line in guide.read_text().splitlines() if line.lstrip().startswith("```")]
    assert len(fences) == 2 * (len(BLOCKS) + len(SHELL)) > 10


@pytest.mark.slow
@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_runs_as_it_stands(
    box: Box, name: str, redis_server_url: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    code = BLOCKS[name]
    if EXAMPLE_REDIS in code:
        if redis_server_url is None:
            pytest.skip("redis-server is not installed (scripts/setup --services)")
        code = code.replace(EXAMPLE_REDIS, redis_server_url)
    run(code, name)
    printed = capsys.readouterr().out.splitlines()
    if re.search(r"(?<!Fake)Omicall\(", code):
        assert sum(box.stats["requests"].values()) >= 1
    if "tenant.detail()" in code:
        assert box.received("get_tenant_detail") >= 1
    assert len(printed) >= code.count("print(")
    assert "None" not in printed


@pytest.mark.slow
@pytest.mark.parametrize("name", SHELL)
def test_commands_of_a_guide_end_well(box: Box, name: str, tmp_path: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", "-euo", "pipefail", "-c", SHELL[name]]
    ended = subprocess.run(command, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout or ended.stderr
    made = re.findall(r"(?:-o|--html|--junit) (\S+)", SHELL[name])
    assert [file for file in made if not (tmp_path / file).stat().st_size] == []


def test_the_tenants_of_one_client_have_a_token_each(box: Box, capsys: pytest.CaptureFixture[str]) -> None:
    run(block_with("key-of-hoa-sen"), "tenants")
    first, second = capsys.readouterr().out.splitlines()
    assert box.exchanges == 2
    assert first.split()[-1] != second.split()[-1]


def test_the_remembered_key_is_what_the_vault_says(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_API_KEY", KEYS[0])
    run(block_with("ask_the_vault"), "vault")
    assert box.exchanges == 1


def test_the_metrics_are_those_of_one_exchange(box: Box, capsys: pytest.CaptureFixture[str]) -> None:
    run(block_with("TokenMetrics"), "metrics")
    assert capsys.readouterr().out.splitlines() == [
        'omicall_token_events_total{event="token.exchange.ok",error=""} 1',
        'omicall_token_events_total{event="token.exchange.start",error=""} 1',
    ]


def test_the_store_of_your_own_keeps_a_token_for_the_next_process(box: Box) -> None:
    code = block_with("DatabaseStore")
    run(code, "first process")
    run(code, "second process")
    assert box.exchanges == 1
    box.fault("get_tenant_detail", "dead_token", times=1)
    run(code, "third process")
    assert box.exchanges == 2
    db = sqlite3.connect("tokens.sqlite")
    assert len(db.execute("select * from tokens").fetchall()) == 1
    db.close()


def test_the_files_are_where_the_guide_says(box: Box, tmp_path: Path) -> None:
    run(block_with("FileStore"), "files")
    for folder in (tmp_path / "cache" / "omicall", tmp_path / "token-cache"):
        (token_file,) = folder.glob("*.json")
        assert (token_file.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)
        assert Box.key not in token_file.read_text()


@pytest.mark.parametrize(("shared", "exchanges", "refusals"), [(False, 8, 6), (True, 1, 0)])
def test_hosts_end_each_others_tokens_unless_they_share_a_store(shared: bool, exchanges: int, refusals: int) -> None:
    heard: list[TokenEvent] = []
    common = MemoryStore()

    def host(url: str) -> Any:
        store = common if shared else MemoryStore()
        settings: dict[str, Any] = {"base_url": url, "clock": FakeClock().clock, "token_store": store, "verify": False}
        return Omicall(Box.key, observer=heard.append, **settings)

    with running(Settings(calls=3, manners=Manners(ends_older=True))) as url, host(url) as one, host(url) as other:
        for _ in range(4):
            one.tenant.detail()
            other.tenant.detail()
        box = Box(url)
        assert box.exchanges == exchanges
        box.close()
    assert len([event for event in heard if event.name == "token.rejected"]) == refusals


def test_a_call_that_costs_money_is_what_suffers_when_hosts_end_each_others_tokens() -> None:
    settings: dict[str, Any] = {"verify": False}
    with running(Settings(calls=3, manners=Manners(ends_older=True))) as url:
        settings["base_url"] = url
        with (
            Omicall(Box.key, clock=FakeClock().clock, **settings) as one,
            Omicall(Box.key, clock=FakeClock().clock, **settings) as other,
        ):
            one.tenant.detail()
            other.tenant.detail()
            with pytest.raises(TokenRejected):
                one.calls.click_to_call(**CLICK)
            one.calls.click_to_call(**CLICK)


@pytest.mark.parametrize("guide", GUIDES, ids=NAMES.get)
def test_what_a_guide_quotes_stands_in_the_code(guide: Path) -> None:
    package = ROOT / "overlays" / "omicall"
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(package.rglob("*.py")))
    joined = re.sub(r'"\s*\n\s*f?"', "", code)
    text = re.sub(r"\s+", " ", re.sub(r"^```.*?^```$", "", guide.read_text(), flags=re.DOTALL | re.MULTILINE))
    quoted = [part.strip() for whole in re.findall(r'"([^"]{12,})"', text) for part in whole.split("...")]
    assert quoted
    assert [words for words in quoted if words and words not in joined] == []


@documents
def test_a_command_that_a_document_names_is_one_that_there_is(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    lines = [line for language, code in code_blocks(document) if language == "sh" for line in code.splitlines()]
    inline = re.findall(r"`(?:\.venv/bin/)?(omicall(?: [^`]+)?)`", re.sub(r"\s+", " ", text))
    helps: dict[tuple[str, ...], str] = {}
    for line in [*lines, *inline]:
        command = re.match(r"(?:\.venv/bin/)?omicall((?: [a-z]+(?![\w.-]))*)", line.strip())
        if command is None or line.strip() == "omicall":
            continue
        words = tuple(command[1].split())
        if words not in helps:
            # A contact's number or a text may follow; what is no command is said so by the command above it.
            asked = omicall(*words, "--help", columns=120)
            assert asked.exit_code == 0, f"{line}: {asked.output}"
            helps[words] = asked.output
        options = re.findall(r"(?<!\S)--?[a-z][\w-]*", line.partition(" #")[0])
        assert [option for option in options if not re.search(rf"{option}\b", helps[words])] == [], line


@documents
def test_a_file_that_a_document_names_is_there_in_its_language(document: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", document.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    paths = re.findall(r"`(?:\./)?((?:spec|generated|overlays|scripts|tests)/[^`\s]*)", text)
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert [path for path in paths if not (ROOT / path).exists()] == []
    assert [link for link in links if link and not (document.parent / link).exists()] == []
    twins = [path.removesuffix(".md").removesuffix(".vi") for path in paths if "/GUIDE" in path]
    ending = ".vi.md" if ".vi." in document.name else ".md"
    assert [twin for twin in twins if twin + ending not in paths] == []
