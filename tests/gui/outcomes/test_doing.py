"""What is done is said, with the right plural."""

from gui.outcomes.world import Calm, World

from app.gui.desk import Desk
from app.gui.outcomes.doing import Doing
from app.rules.outcomes import OutcomeState, ProjectStatus


def test_each_step_is_said(desk: Desk, world: World, calm: Calm) -> None:
    doing = Doing(desk)
    doing.set_final([world.energy], final=True)
    doing.set_status([world.orchestra, world.cup], ProjectStatus.DONE)
    doing.share([world.photo, world.talk], shared=True)
    doing.share([world.photo], shared=False)
    doing.remove_commitments([world.report, world.money])
    calm()
    assert world.toasts == [
        "1 report is final.",
        "2 projects: Finished",
        "2 materials are for all participants.",
        "1 material stays with the organisers.",
        "2 commitments were removed.",
    ]
    assert world.outcome().state is OutcomeState.FINAL
    assert [row.shared for row in world.board().materials.values()] == [False, True]


def test_each_is_a_step_of_its_own(desk: Desk, world: World, calm: Calm) -> None:
    doing = Doing(desk)
    doing.edit_materials([world.photo], {"author": "Jan"})
    doing.remove_materials([world.talk])
    calm()
    desk.undo()
    calm()
    assert (world.material().author, len(world.board().materials)) == ("Jan", 2)
