"""Are the settings of the generator words that it knows? It ignores others without a word."""

from __future__ import annotations

from importlib.metadata import version
from importlib.resources import files

from openapi_python_client.config import ConfigFile
from ruamel.yaml import YAML

from generation.templates import GENERATOR_VERSION

from .folders import ROOT, SCRIPTS


def test_every_setting_is_known_and_of_the_right_type() -> None:
    settings = YAML(typ="safe").load(SCRIPTS / "generation" / "opc.yaml")
    assert set(settings) <= set(ConfigFile.model_fields)
    assert ConfigFile(**settings).post_hooks == []


def test_the_version_is_the_one_that_is_pinned_and_installed() -> None:
    pinned = f'"openapi-python-client=={GENERATOR_VERSION}"'
    assert pinned in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert version("openapi-python-client") == GENERATOR_VERSION


def test_every_template_of_ours_replaces_one_of_the_generator_or_is_used_by_one() -> None:
    theirs = {path.name for path in files("openapi_python_client").joinpath("templates").iterdir()}
    ours = {path.name for path in (SCRIPTS / "templates").glob("*.jinja")}
    assert ours - theirs == {"api_init.py.jinja", "facts.jinja"} - theirs
