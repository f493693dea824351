"""The program as a command: what it says of itself, and how it ends (sysexits.h). No browser."""

import contextlib
import json
import re
import shutil
import socket
import sqlite3
import subprocess
from pathlib import Path

import pytest
from program import ROOT, free_port, program_path, running_program

PAPER = ROOT / "Tests" / "AppTests" / "Fixtures" / "warta-ekonomi.json"
PAGE = ROOT / "Tests" / "Features" / "ImportingTests" / "Fixtures" / "portal.html"
PARAGRAPH = "Kalimat yang cukup panjang untuk sebuah paragraf. " * 3

# What is no page, and a word of why.
BAD_PAGES = {
    "empty.txt": (b"", "nothing in it"),
    "blank.html": (b" \n\t\n", "nothing in it"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG picture"),
    "latin.txt": (b"Judul tentang caf\xe9\n\n" + PARAGRAPH.encode(), "iconv"),
    "greeting.html": (b"<html><body><p>Selamat datang</p></body></html>", "no article"),
}


def run(*arguments, folder=None, seconds=60, environment=None):
    """Exit code, what was printed, what was complained of."""
    result = subprocess.run([program_path(), *map(str, arguments)], capture_output=True, text=True, timeout=seconds,
                            cwd=folder, env=environment, stdin=subprocess.DEVNULL)
    return result.returncode, result.stdout, result.stderr


def commands(path=()):
    """Every command and the commands under it, as the program lists them."""
    code, text, _ = run(*path, "--help")
    assert code == 0
    yield path, text
    listed = text.partition("SUBCOMMANDS:")[2].partition("\n\n")[0]
    for name in re.findall(r"^  ([a-z-]+)", listed, re.MULTILINE):
        yield from commands((*path, name))


def test_every_command_explains_itself():
    """--help of each: what it does, how it is called, and a sentence for each option and argument."""
    known = dict(commands())

    names = {" ".join(path) for path in known}
    assert {"serve", "demo", "import page", "migrate", "doctor", "version"} <= names
    for path, text in known.items():
        assert text.startswith("OVERVIEW: ") and "\nUSAGE: redaksi" in text, path
        for line in text.splitlines():
            # A name with nothing behind it on its line has its sentence on the next.
            assert not re.fullmatch(r"  (<[\w-]+>|--[\w-]+( <[\w-]+>)?)", line) or line in text.split("\n\n")[0] or (
                text[text.index(line) + len(line):].lstrip("\n").startswith(" " * 10)), (path, line)


@pytest.mark.parametrize("script", sorted(
    path.relative_to(ROOT).as_posix() for folder in ("Scripts", "Benchmarks") for path in (ROOT / folder).iterdir()
    if path.is_file()))
def test_every_script_explains_itself(script):
    result = subprocess.run([ROOT / script, "--help"], capture_output=True, text=True, timeout=60, cwd=ROOT)

    assert result.returncode == 0, result.stderr
    assert script.split("/")[1] in result.stdout


@pytest.fixture
def folder(tmp_path):
    """A data folder with a newspaper without articles."""
    assert run("new", PAPER, "--data", tmp_path, "--resources", ROOT)[0] == 0
    return tmp_path


def serve(folder, *options):
    """How `serve` ends that cannot begin."""
    return run("serve", "--data", folder, "--resources", ROOT, "--http-port", free_port(), *options)


@pytest.mark.parametrize("arguments", [["frobnicate"], ["serve", "--nope"], ["import", "page"], ["schedule", "move"]])
def test_wrong_usage_is_64(arguments):
    code, _, error = run(*arguments)

    assert code == 64
    assert "Usage" in error


def test_a_description_of_a_paper_that_is_none_is_65_and_one_that_is_not_there_66(tmp_path):
    bad = tmp_path / "paper.json"
    bad.write_text("{", encoding="ascii")

    assert run("new", bad, "--data", tmp_path, "--resources", ROOT)[0] == 65
    code, _, error = run("new", tmp_path / "nope.json", "--data", tmp_path, "--resources", ROOT)
    assert code == 66
    assert error.startswith("redaksi: ") and "nope.json" in error


def test_a_database_that_is_away_is_69(tmp_path):
    code, _, error = run(
        "migrate", "--data", tmp_path, "--resources", ROOT, "--database", "postgres://ada:geheim@127.0.0.1:1/x")

    assert code == 69
    assert "database" in error and "geheim" not in error


@pytest.mark.parametrize("option", ["--http-port", "--metrics-port"])
def test_a_port_that_is_taken_is_69_and_named_with_its_option(folder, option):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        code, _, error = serve(folder, option, port)

    assert code == 69
    assert f"The port {port} on 127.0.0.1 cannot be opened" in error and option in error


def test_an_address_that_is_not_this_machines_is_78(folder):
    code, _, error = serve(folder, "--http-host", "203.0.113.1")

    assert code == 78
    assert "203.0.113.1" in error


def test_a_newspaper_in_the_place_of_another_is_73(folder):
    assert run("new", PAPER, "--data", folder, "--resources", ROOT)[0] == 73
    assert run("demo", "--no-serve", "--data", folder, "--resources", ROOT)[0] == 73


def test_a_data_folder_that_cannot_be_made_is_73(tmp_path):
    file = tmp_path / "file"
    file.touch()
    code, _, error = run("migrate", "--data", file / "data", "--resources", ROOT)

    assert code == 73
    assert str(file) in error


def test_a_database_without_a_newspaper_is_78(tmp_path):
    code, _, error = serve(tmp_path)

    assert code == 78
    assert "redaksi new FILE" in error


def test_everything_wrong_with_the_settings_is_told_together(tmp_path):
    """From the command line, the environment and the file, a mistyped key among it, before anything is opened."""
    file = tmp_path / "redaksi.json"
    file.write_text(json.dumps({"http": {"prot": 1}, "limits": {"idle": {"seconds": 0}}}), encoding="ascii")
    code, _, error = run("serve", "--data", tmp_path / "data", "--resources", ROOT, "--http-port", "99999", folder=tmp_path,
                         environment={"REDAKSI_STALE_HOURS": "x", "PATH": "/usr/bin:/bin"})

    assert code == 78
    for word in ["http.prot", "limits.idle.seconds", "--http-port", "REDAKSI_STALE_HOURS", "redaksi doctor"]:
        assert word in error, word
    assert not (tmp_path / "data").exists()


def test_a_theme_and_a_certificate_with_mistakes_are_told_together(folder):
    theme = folder / "theme"
    shutil.copytree(ROOT / "Themes" / "broadsheet", theme)
    with (theme / "templates" / "article.mustache").open("a", encoding="ascii") as template:
        template.write("{{sumary}}")
    pem = folder / "no.pem"
    pem.write_text("nothing", encoding="ascii")

    code, _, error = serve(folder, "--theme", theme, "--tls-certificate", pem, "--tls-key", pem)

    assert code == 78
    assert "article.mustache" in error and "no.pem holds no certificate" in error


def test_the_doctor_names_what_is_wrong_and_ends_with_78(folder):
    port = free_port()
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", port))
        listener.listen()
        code, said, _ = run("doctor", "--data", folder, "--resources", ROOT, "--http-port", port)

    assert code == 78
    assert f"http.port = {port}  (the command line)" in said
    assert [line for line in said.splitlines() if line.startswith("✗ The port")]
    assert "✓ The newspaper is “Warta Ekonomi”" in said


def test_the_doctor_sees_that_the_program_is_running():
    metrics = free_port()
    with running_program("--metrics-port", str(metrics)) as (address, process):
        code, said, _ = run("doctor", "--resources", ROOT, "--http-port", address.rpartition(":")[2], "--metrics-port",
                            metrics)

    assert [line for line in said.splitlines() if line.startswith("✗") and "port" in line] == []
    assert len([line for line in said.splitlines() if line.startswith("✓ The program is running")]) == 2


def counts(folder):
    """How many rows an import leaves, by table."""
    with contextlib.closing(sqlite3.connect(folder / "redaksi.sqlite")) as database:
        tables = ["articles", "revisions", "listings", "persons", "topics", "assets", "imports", "import_links", "changes"]
        return {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_what_is_no_page_is_refused_with_65_and_leaves_nothing(folder, tmp_path_factory, name):
    content, why = BAD_PAGES[name]
    page = tmp_path_factory.mktemp("pages") / name
    page.write_bytes(content)
    before = counts(folder)

    code, said, _ = run("import", "page", page, "--data", folder, "--resources", ROOT)

    assert code == 65
    assert f"refused    {page}: " in said and why in said
    assert counts(folder) == before


def test_an_address_inside_is_not_fetched(folder):
    code, said, _ = run("import", "page", "http://127.0.0.1:1/x", "--data", folder, "--resources", ROOT)

    assert code == 65
    assert "refused    http://127.0.0.1:1/x" in said


def test_a_page_of_50_mb_is_refused_at_once(folder, tmp_path):
    page = tmp_path / "big.html"
    with page.open("wb") as file:
        file.truncate(50_000_000)

    code, said, _ = run("import", "page", page, "--data", folder, "--resources", ROOT, seconds=10)

    assert code == 65
    assert "50000000 bytes" in said


def test_a_page_comes_in_once_however_often_it_is_imported(folder, tmp_path):
    """Beside one that is refused; what could not be placed is said."""
    pages = tmp_path / "pages"
    pages.mkdir()
    shutil.copy(PAGE, pages / "a.html")
    (pages / "b.html").write_bytes(b"")
    options = ["import", "page", pages, "--data", folder, "--resources", ROOT]

    first = run(*options)
    after = counts(folder)
    again = run(*options)

    assert (first[0], again[0]) == (65, 65)
    assert first[1].endswith("1 imported, 1 refused.\n") and "lines of boilerplate left out" in first[1]
    assert again[1].endswith("1 unchanged, 1 refused.\n")
    assert after["articles"] == 1 and counts(folder) == after


def test_the_version_is_printed():
    code, said, _ = run("version")

    assert code == 0
    assert re.fullmatch(r"redaksi \d+\.\d+\.\d+\S*\n", said)
